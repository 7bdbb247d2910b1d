    return word;
}
