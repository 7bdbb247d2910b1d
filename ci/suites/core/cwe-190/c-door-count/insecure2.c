    door->entered += 1;
    if (door->entered > UINT16_MAX) {
        door->entered = UINT16_MAX;
    }
}
