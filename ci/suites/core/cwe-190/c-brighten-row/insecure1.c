        row[i] += amount;
    }
}
