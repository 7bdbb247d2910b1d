    questions[user] = {"question": question, "answer": generate_password_hash(answer)}
    return "Saved"
