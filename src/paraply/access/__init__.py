"""Who may do what: users, memberships, the policy, the operation decorator and the audit."""
