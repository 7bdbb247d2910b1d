    return (uint64_t)info->uptime * 1000;
}
