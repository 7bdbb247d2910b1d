    return "saved"
