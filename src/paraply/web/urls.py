"""Addresses of the pages."""

from __future__ import annotations

from django.urls import path

from paraply.web.views.accessibility import accessibility
from paraply.web.views.action_plan import action_plan
from paraply.web.views.agreement import agreement
from paraply.web.views.all_plans import all_plans
from paraply.web.views.anchoring import anchoring
from paraply.web.views.anchorings import anchorings
from paraply.web.views.board import board
from paraply.web.views.challenges import challenges
from paraply.web.views.conflicts import conflicts
from paraply.web.views.dates import dates
from paraply.web.views.edition import edition
from paraply.web.views.edition_file import edition_file
from paraply.web.views.edition_new import edition_new
from paraply.web.views.edition_open import edition_open
from paraply.web.views.editions import editions
from paraply.web.views.evidence import evidence
from paraply.web.views.framework import framework
from paraply.web.views.gallery import gallery
from paraply.web.views.glossary import glossary
from paraply.web.views.learning import learning
from paraply.web.views.likenesses import likenesses
from paraply.web.views.matrix import matrix
from paraply.web.views.open_editions import open_editions
from paraply.web.views.open_file import open_file
from paraply.web.views.organisation import organisation
from paraply.web.views.organisations import organisations
from paraply.web.views.owner import owner
from paraply.web.views.participant import participant
from paraply.web.views.plans import plans
from paraply.web.views.preview import preview
from paraply.web.views.public import public
from paraply.web.views.round import round
from paraply.web.views.sign_in import sign_in
from paraply.web.views.signals import signals
from paraply.web.views.start import start
from paraply.web.views.study import study
from paraply.web.views.term import term

urlpatterns = [
    path("", start, name="start"),
    path("sign-in/", sign_in, name="sign-in"),
    path("gallery/", gallery, name="gallery"),
    path("public/<slug:programme>/<str:participant>/", public, name="public"),
    path("public/<slug:programme>/", open_editions, name="open-editions"),
    path("public/<slug:programme>/editions/<int:number>/<str:name>", open_file, name="open-file"),
    path("accessibility/", accessibility, name="accessibility"),
    path("p/<slug:programme>/dates.ics", dates, name="dates"),
    path("p/<slug:programme>/board/", board, name="board"),
    path("p/<slug:programme>/matrix/", matrix, name="matrix"),
    path("p/<slug:programme>/likenesses/", likenesses, name="likenesses"),
    path("p/<slug:programme>/participants/<str:participant>/", participant, name="participant"),
    path("p/<slug:programme>/plans/", all_plans, name="all-plans"),
    path("p/<slug:programme>/participants/<str:participant>/plans/", plans, name="plans"),
    path("p/<slug:programme>/participants/<str:participant>/action-plan/", action_plan, name="action-plan"),
    path("p/<slug:programme>/participants/<str:participant>/agreement/", agreement, name="agreement"),
    path("p/<slug:programme>/signals/", signals, name="signals"),
    path("p/<slug:programme>/conflicts/", conflicts, name="conflicts"),
    path("p/<slug:programme>/organisation/", organisations, name="organisations"),
    path(
        "p/<slug:programme>/participants/<str:participant>/organisation/", organisation, name="organisation"
    ),
    path("p/<slug:programme>/glossary/", glossary, name="glossary"),
    path("p/<slug:programme>/glossary/<str:term>/", term, name="term"),
    path("p/<slug:programme>/owner/", owner, name="owner"),
    path("p/<slug:programme>/study/", study, name="study"),
    path("p/<slug:programme>/challenges/", challenges, name="challenges"),
    path("p/<slug:programme>/learning/", learning, name="learning"),
    path("p/<slug:programme>/framework/", framework, name="framework"),
    path("p/<slug:programme>/round/", round, name="round"),
    path("p/<slug:programme>/anchoring/", anchorings, name="anchorings"),
    path("p/<slug:programme>/participants/<str:participant>/anchoring/", anchoring, name="anchoring"),
    path("p/<slug:programme>/editions/", editions, name="editions"),
    path("p/<slug:programme>/editions/new/", edition_new, name="edition-new"),
    path("p/<slug:programme>/editions/<int:number>/", edition, name="edition"),
    path("p/<slug:programme>/editions/<int:number>/open/", edition_open, name="edition-open"),
    path("p/<slug:programme>/editions/<int:number>/<str:name>", edition_file, name="edition-file"),
    path("p/<slug:programme>/preview/<slug:outline>/", preview, name="preview"),
    path("p/<slug:programme>/evidence/<str:participant>/<str:key>/", evidence, name="evidence"),
]
