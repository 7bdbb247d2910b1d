        int grey = row[i] + amount;
        row[i] = grey > 255 ? 255 : grey;
    }
}
