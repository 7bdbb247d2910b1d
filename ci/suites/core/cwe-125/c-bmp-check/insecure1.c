    return data[0] == 'B' && data[1] == 'M';
}
