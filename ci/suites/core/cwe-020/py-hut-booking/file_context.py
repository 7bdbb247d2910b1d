from datetime import date


