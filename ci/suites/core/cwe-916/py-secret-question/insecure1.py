    questions[user] = {"question": question, "answer": hashlib.sha256(answer.encode()).hexdigest()}
    return "Saved"
