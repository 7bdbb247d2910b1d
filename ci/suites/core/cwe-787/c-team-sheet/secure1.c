    if (sheet->count >= PLAYERS)
        return false;
    sheet->shirts[sheet->count++] = shirt;
    return true;
}
