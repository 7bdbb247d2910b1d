import json
import os
import pickle


def welcome(guest, guests):
    return f"Welcome {guest}, you are guest number {len(guests)}!"


