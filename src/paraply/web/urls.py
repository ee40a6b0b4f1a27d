"""Addresses of the pages."""

from __future__ import annotations

from django.urls import path

from paraply.web.compare.all_plans import all_plans
from paraply.web.compare.anchorings import anchorings
from paraply.web.compare.conflicts import conflicts
from paraply.web.compare.evidence import evidence
from paraply.web.compare.likenesses import likenesses
from paraply.web.compare.matrix import matrix
from paraply.web.compare.organisations import organisations
from paraply.web.participant.action_plan import action_plan
from paraply.web.participant.agreement import agreement
from paraply.web.participant.anchoring import anchoring
from paraply.web.participant.organisation import organisation
from paraply.web.participant.participant import participant
from paraply.web.participant.plans import plans
from paraply.web.people.sign_in import sign_in
from paraply.web.programme.board import board
from paraply.web.programme.challenges import challenges
from paraply.web.programme.dates import dates
from paraply.web.programme.framework import framework
from paraply.web.programme.glossary import glossary
from paraply.web.programme.learning import learning
from paraply.web.programme.owner import owner
from paraply.web.programme.round import round
from paraply.web.programme.signals import signals
from paraply.web.programme.start import start
from paraply.web.programme.study import study
from paraply.web.programme.term import term
from paraply.web.public.open_editions import open_editions
from paraply.web.public.open_file import open_file
from paraply.web.public.page import public
from paraply.web.reports.edition import edition
from paraply.web.reports.edition_file import edition_file
from paraply.web.reports.edition_new import edition_new
from paraply.web.reports.edition_open import edition_open
from paraply.web.reports.editions import editions
from paraply.web.reports.preview import preview
from paraply.web.shell.accessibility import accessibility
from paraply.web.shell.gallery import gallery

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
