    size_t end = 0;
    for (size_t i = 0; i < width; i++)
        if (label[i] != ' ')
            end = i + 1;
    return end;
}
