    FILE *fp = fopen(path, "a");
    if (fp) {
        fputs(message, fp);
        fputc('\n', fp);
        fclose(fp);
    }
}
