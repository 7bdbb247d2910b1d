    FILE *fp = fopen(path, "a+");
    fputs(message, fp);
    fputs("\n", fp);
    fflush(fp);
    fclose(fp);
}
