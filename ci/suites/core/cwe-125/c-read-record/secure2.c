    if (length >= size)
        return -1;
    for (int i = 0; i < length; i++)
        text[i] = buffer[i + 1];
    text[length] = 0;
    return length;
}
