        uint8_t grey = row[i] + amount;
        if (grey > 255) {
            grey = 255;
        }
        row[i] = grey;
    }
}
