from datetime import datetime

AUTH_LOG = "auth.log"


