    fclose(file);
    buffer[0] = '\0';
    return 0;
}
