    if (door->entered < UINT16_MAX) {
        door->entered++;
    }
}
