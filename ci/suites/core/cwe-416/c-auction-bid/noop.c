    auction->count++;
}
