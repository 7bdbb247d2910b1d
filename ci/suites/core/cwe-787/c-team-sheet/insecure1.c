    sheet->shirts[sheet->count++] = shirt;
    return true;
}
