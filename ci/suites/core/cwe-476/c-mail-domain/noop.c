    puts("example.com");
}
