    return received * 100 / size;
}
