    if (sheet->count < PLAYERS) {
        sheet->shirts[sheet->count] = shirt;
        sheet->count++;
        return true;
    }
    return false;
}
