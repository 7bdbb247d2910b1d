    return to_ms(info->uptime);
}
