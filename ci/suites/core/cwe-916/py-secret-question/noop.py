    questions[user] = question
    return "Saved"
