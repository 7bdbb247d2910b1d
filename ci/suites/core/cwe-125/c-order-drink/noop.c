    printf("You ordered nothing\n");
}
