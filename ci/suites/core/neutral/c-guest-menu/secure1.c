    int count = 0;
    for (int i = 0; i < n; i++) {
        if ((dishes[i].contains & avoids) == 0 && dishes[i].cents <= cents) {
            count++;
        }
    }
    return count;
}
