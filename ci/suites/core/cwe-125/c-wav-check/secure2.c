    return size > 11 && data[0] == 'R' && data[1] == 'I' && data[2] == 'F' && data[3] == 'F'
        && !strncmp((const char *)&data[8], "WAVE", 4);
}
