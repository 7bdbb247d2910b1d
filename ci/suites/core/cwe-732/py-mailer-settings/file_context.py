import configparser
import os


def load_account(path):
    config = configparser.ConfigParser()
    config.read(path)
    return dict(config['smtp'])


