    return word[length - back - 1];
}
