    printf("Number of the drink: ");
    scanf("%d", &number);
    printf("You ordered %s\n", drinks[number - 1]);
}
