    return word + length - n;
}
