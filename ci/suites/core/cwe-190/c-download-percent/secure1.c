    return (int)((int64_t)received * 100 / size);
}
