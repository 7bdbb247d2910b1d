    return word + strlen(word) - n;
}
