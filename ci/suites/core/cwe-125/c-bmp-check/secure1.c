    if (size < 2) {
        return false;
    }
    return data[0] == 'B' && data[1] == 'M';
}
