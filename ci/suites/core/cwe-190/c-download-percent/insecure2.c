    int64_t hundredfold = 100 * received;
    return (int)(hundredfold / size);
}
