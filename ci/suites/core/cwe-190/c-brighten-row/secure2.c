        if (row[i] > 255 - amount) {
            row[i] = 255;
        } else {
            row[i] += amount;
        }
    }
}
