    putchar('\n');
}
