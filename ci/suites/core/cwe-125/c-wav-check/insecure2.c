    if (size < 8)
        return false;
    if (data[0] != 'R' || data[1] != 'I' || data[2] != 'F' || data[3] != 'F')
        return false;
    return data[8] == 'W' && data[9] == 'A' && data[10] == 'V' && data[11] == 'E';
}
