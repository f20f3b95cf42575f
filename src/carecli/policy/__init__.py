"""What a policy file may say: typed rules, settings, dated figures, the condition language."""
