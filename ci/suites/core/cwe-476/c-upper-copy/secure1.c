    if (copy == NULL)
        return NULL;
    for (size_t i = 0; copy[i] != '\0'; i++)
        copy[i] = toupper((unsigned char)copy[i]);
    return copy;
}
