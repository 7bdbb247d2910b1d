    uint64_t ms = info->uptime * 1000;
    return ms;
}
