import hashlib
import hmac


