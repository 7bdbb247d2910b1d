    }
    auction->count++;
}
