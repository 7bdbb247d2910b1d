    uint64_t ms = info->uptime;
    return ms * 1000;
}
