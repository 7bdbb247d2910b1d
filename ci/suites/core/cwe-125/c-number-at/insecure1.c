    return data[offset] | (data[offset + 1] << 8);
}
