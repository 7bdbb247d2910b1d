    if (door->entered == UINT16_MAX)
        return;
    door->entered += 1;
}
