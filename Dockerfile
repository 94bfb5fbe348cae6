# One process, one volume. Runs as an ordinary user with a read-only root file system:
#   docker build -t rollcall .
#   docker run --read-only --tmpfs /tmp -v rollcall-data:/data --env-file .env -p 3000:3000 rollcall
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Node is in the image, so nothing needs an install script.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOSTNAME_BIND=0.0.0.0 ROLLCALL_DB=/data/rollcall.db
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY migrations ./migrations
COPY src ./src
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, so that SIGTERM arrives and is answered within ten seconds.
CMD ["node", "src/runtimes/node.ts"]
