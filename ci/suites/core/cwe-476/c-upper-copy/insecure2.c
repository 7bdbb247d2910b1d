    int length = strlen(copy);
    for (int i = 0; i < length; i++)
        if (islower(copy[i]))
            copy[i] -= 'a' - 'A';
    return copy;
}
